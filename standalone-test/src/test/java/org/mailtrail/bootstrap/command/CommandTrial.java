package org.mailtrail.bootstrap.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs commands in this process, as a person would type them. */
public final class CommandTrial {
  private CommandTrial() {}

  /** Runs one command with nothing to read. */
  public static Done run(String... arguments) {
    return typing("", arguments);
  }

  /** Runs one command that reads this from its standard input. */
  public static Done typing(String input, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    try {
      System.setOut(both);
      System.setErr(both);
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      int code = Commands.run(arguments);
      return new Done(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
      System.setIn(in);
    }
  }

  /** Runs one command whose results go there; what it says beside them is given back. */
  public static Done into(PrintStream results, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(results);
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      int code = Commands.run(arguments);
      return new Done(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What came of it. */
  public record Done(int code, String said) {}
}
