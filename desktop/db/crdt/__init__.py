"""What the merge rests on, without any database: dots, the clock, the hash chain, the register."""
