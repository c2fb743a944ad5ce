package org.mailtrail.jpa.failure;

import org.mailtrail.application.phrase.Sentence;

/** What is said of the database. */
public enum StoreSentence implements Sentence {
  FILE_UNUSABLE("the database's file cannot be written or read"),
  ROOM_AND_RIGHTS(
      "Make room on its disk, and see to the rights of the file. It is opened again by itself."),
  NO_CHANGES("the database takes no changes"),
  NAME_WRITABLE(
      "Let mailtrail.database.url name the server that takes them, and see to the file system's"
          + " mount and rights."),
  DISK_FULL("the database's disk is full"),
  ROOM_ON_SERVER("Make room on the server's disk."),
  MEMORY_FULL("the database is out of memory"),
  MEMORY_FOR_SERVER("Give the server more memory."),
  NO_CONNECTION_LEFT("the database has no connection left"),
  MORE_CONNECTIONS("Raise its max_connections, or lower mailtrail.database.pool-size."),
  STARTS_OR_STOPS("the database is starting or stopping"),
  WAIT_OR_LOG("Wait; if it lasts, see its log."),
  FILES_UNUSABLE("the database cannot read or write its files"),
  LOG_AND_DISK("See its log and its disk."),
  LAYER_REFUSED("the database layer refused its work"),
  GAVE_UP("the database gave up (SQL state {0})"),
  STATEMENT_REFUSED("the database refused a statement (SQL state {0})"),
  NOT_READABLE("others cannot be let in to read the H2 file"),
  NO_JDBC_URL("is no JDBC URL of PostgreSQL or H2"),
  WRITE_JDBC("Write jdbc:postgresql://host/database or jdbc:h2:file:/path/to/file."),
  NOT_CONNECTED("{0}: no connection (SQL state {1})"),
  WRONG_USER("the database does not let this user in with this password"),
  CORRECT_EITHER("Correct {0} or {1}."),
  WANTS_PASSWORD("the database asks for a password and there is none"),
  SET_IT("Set it."),
  NO_SUCH_DATABASE("there is no such database on the server"),
  CREATE_DATABASE("Create it, or correct the name."),
  FILE_LOCKED("another process has the H2 file open"),
  STOP_OTHER("Stop the other process, or use PostgreSQL for several processes."),
  PATH_WITHOUT_BEGINNING("H2 does not take a path without a beginning"),
  BEGIN_PATH("Begin it with / for the root, ./ for the working folder or ~/ for the home folder."),
  H2_FILE_UNUSABLE("the H2 file cannot be made, written or read"),
  CHECK_PATH(
      "Check the path, its permissions and the free space; a file of another H2 version has to be"
          + " exported and imported."),
  SOURCE_SILENT("the host's DataSource gives no connection"),
  FILE_EMPTY("the H2 file is empty, and was not when it was closed: {0}"),
  FROM_BACKUP(
      "Put it back from a backup. To begin with a new database, remove all files of this one."),
  PASSWORD_GONE("the H2 file asks for a password, and {0} is not there"),
  PUT_BACK_OR_SET("Put back what was kept beside the file, or set {0}."),
  PASSWORD_DIFFERS("the H2 file has another password than {0} says"),
  NO_PASSWORD_GIVEN("the H2 file cannot be given a password"),
  NO_DATABASE_AT("there is no database: {0}"),
  CORRECT_PATH("Correct the path; 'mailtrail import', 'setup' and 'run' make a new one."),
  TABLES_NEWER("the tables are those of a newer program, or were changed by hand"),
  RUN_NEWER("Run the newer program, or go back to a backup from before."),
  TABLES_OF_OTHERS("the database holds tables of something else"),
  OWN_DATABASE("Give Mailtrail a database of its own, or a schema with ?currentSchema=mailtrail."),
  NO_TABLES_ALLOWED("the user may not create tables"),
  MAKE_DATABASE_OWNER("Make the user the owner of the database, or grant it CREATE on the schema."),
  TABLES_NOT_MADE("{0}: the tables cannot be made or brought up to date"),
  POOL_TOO_SMALL("{0} is too small"),
  TWO_OR_MORE("Set it to 2 or more."),
  PASSWORD_NOT_KEPT("the password of the H2 file cannot be kept: {0}"),
  SEE_TO_DISK("Make room on the disk, and see to its rights."),
  NO_COPY_KEPT("no copy can be kept: {0}"),
  OTHER_TABLES(
      "the database has the tables of another program than this one: copy with the program that"
          + " works on it"),
  SOMETHING_THERE("there is something in that database: {0} rows of {1}"),
  NAME_NEW("Name a new one, or remove that one first; nothing was copied."),
  NOT_ALL_CAME("of {0} rows of {1} {2} came over");

  private final String english;

  StoreSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
