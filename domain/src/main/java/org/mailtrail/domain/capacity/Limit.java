package org.mailtrail.domain.capacity;

/**
 * What Exchange does not let grow beyond.
 *
 * @param kind what is limited
 * @param most how much is allowed, in the unit of its measure
 */
public record Limit(Kind kind, double most) {
  private static final double MILLION = 1_000_000;
  private static final long FOLDER_GIGABYTES = 10;
  private static final long RECOVERABLE_GIGABYTES = 30;

  /** A shared mailbox of Exchange Online without a licence of its own. */
  public static final ByteSize UNLICENSED = ByteSize.gigabytes(50);

  /** Messages that a mailbox of Exchange Online receives in an hour. */
  public static final long RECEIVED_IN_AN_HOUR = 3_600;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when nothing at all is allowed
   */
  public Limit {
    if (!(most > 0)) {
      throw new IllegalArgumentException("a limit is above 0, not " + most);
    }
  }

  /** What a whole mailbox may take. */
  public static Limit mailbox(ByteSize most) {
    return new Limit(Kind.MAILBOX, most.bytes());
  }

  /** What one folder of a mailbox in Exchange Online may hold. */
  public static Limit folder() {
    return new Limit(Kind.FOLDER, MILLION);
  }

  /** What may be recoverable in a mailbox of Exchange Online; more where it is on hold. */
  public static Limit recoverable() {
    return new Limit(Kind.RECOVERABLE, ByteSize.gigabytes(RECOVERABLE_GIGABYTES).bytes());
  }

  /** What one public folder may take. */
  public static Limit publicFolderSize() {
    return new Limit(Kind.PUBLIC_FOLDER_SIZE, ByteSize.gigabytes(FOLDER_GIGABYTES).bytes());
  }

  /** What one public folder may hold. */
  public static Limit publicFolderItems() {
    return new Limit(Kind.PUBLIC_FOLDER_ITEMS, MILLION);
  }

  /** What is limited, and who says so. */
  public enum Kind {
    /** The size of a mailbox; what is allowed depends on its licence or its server. */
    MAILBOX(Measure.SIZE, false, "Exchange Online limits, mailbox storage; or the setting"),
    /** The messages in one folder of a mailbox. */
    FOLDER(Measure.ITEMS, true, "Exchange Online limits, mailbox folders"),
    /** The size of what was deleted and can be recovered. */
    RECOVERABLE(Measure.SIZE, true, "Exchange Online limits, Recoverable Items folder"),
    /** The size of one public folder. */
    PUBLIC_FOLDER_SIZE(Measure.SIZE, true, "Limits for public folders"),
    /** The messages in one public folder. */
    PUBLIC_FOLDER_ITEMS(Measure.ITEMS, true, "Limits for public folders");

    private final Measure measure;
    private final boolean ofOneFolder;
    private final String source;

    Kind(Measure measure, boolean ofOneFolder, String source) {
      this.measure = measure;
      this.ofOneFolder = ofOneFolder;
      this.source = source;
    }

    /** Whether this folder counts. */
    boolean isOf(FolderExtent folder) {
      return folder.isRecoverable() == (this == RECOVERABLE);
    }

    /** What counts. */
    public Measure measure() {
      return measure;
    }

    /** Whether each folder has it for itself. */
    public boolean isOfOneFolder() {
      return ofOneFolder;
    }

    /** Microsoft's page that says so. */
    public String source() {
      return source;
    }
  }
}
