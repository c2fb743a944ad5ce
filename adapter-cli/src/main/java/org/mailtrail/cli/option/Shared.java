package org.mailtrail.cli.option;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.cli.Engines;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that several commands share. */
public final class Shared {
  /** All done. */
  public static final int OK = 0;

  /** Only a person can help. */
  public static final int PERSON_MUST_ACT = 1;

  /** The command or a setting is wrong. */
  public static final int USAGE = 2;

  /** It may work later. */
  public static final int TRY_AGAIN = 3;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings; else the file that MAILTRAIL_CONFIG names, else mailtrail.properties if there"
              + " is one.")
  private @Nullable Path file;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "JDBC URL; goes before mailtrail.database.url.")
  private @Nullable String database;

  @Option(names = "--demo", description = "Work on the database that the demo left behind.")
  private boolean demo;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** What was said of where things are. */
  public Engines.Where where() {
    return new Engines.Where(Optional.ofNullable(file), Optional.ofNullable(database), demo);
  }

  private Engines engines() {
    return ((Engines.Holder) Objects.requireNonNull(command).root().userObject()).engines();
  }

  /**
   * Mailtrail for a command that only reads: a database that is not there is not made.
   *
   * @throws org.mailtrail.cli.UsageException when there is none
   */
  public Mailtrail reading() {
    return engines().reading(where());
  }

  /** Mailtrail over the database that is set. */
  public Mailtrail writing() {
    return engines().writing(where());
  }

  /**
   * The same for a command that concerns mailboxes: those that the settings declare are taken over
   * first, and which could not be started again is told.
   */
  public Mailtrail administering() {
    return engines().administering(where(), unstarted -> terminal().say(unstarted));
  }

  /**
   * The same for a command that changes nothing: beside a service that has the database for itself
   * it reads.
   */
  public Mailtrail looking() {
    return engines().looking(where(), unstarted -> terminal().say(unstarted));
  }

  /** Does work about who may use the console, and tells the exit code that it gave. */
  public int access(ToIntBiFunction<AccessDesk, URI> work) {
    return engines().access(where(), work);
  }

  /** Tells who may use the console, and the exit code that this gave; changes nothing. */
  public int admitted(ToIntFunction<AccessDesk> work) {
    return engines().admitted(where(), work);
  }

  /** What the settings of this machine alone tell of the installation. */
  public List<Finding> settled() {
    return engines().settled(where());
  }

  /**
   * Copies all there is into this database.
   *
   * @return how many rows of each table
   */
  public Map<String, Long> copy(Engines.NewDatabase target) {
    return engines().copy(where(), target);
  }

  /** Whether the settings of this machine say anything of the mailbox. */
  public boolean mention(MailboxName mailbox) {
    return engines().mention(where(), mailbox);
  }

  /** Where results go; close it, or its end is lost. */
  public static PrintWriter out() {
    return Output.standard();
  }

  /** Where a person looks. */
  public static Terminal terminal() {
    return new Terminal(out(), Output.isTerminal());
  }
}
