"""What arrives (tiếp nhận): checked, previewed, merged, answered, summed up."""
