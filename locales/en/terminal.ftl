# Only in the terminal.
terminal-leave = A number presses its button, Tab completes a word. To leave: exit, quit or Ctrl-D.
