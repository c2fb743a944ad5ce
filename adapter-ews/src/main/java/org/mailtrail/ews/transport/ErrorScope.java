package org.mailtrail.ews.transport;

/** How much of an answer is taken. */
enum ErrorScope {
  /** Properties of folders and items, which are held in memory. */
  PROPERTIES(8L << 20),
  /** A whole message, which is not: Exchange takes none above 2 GB. */
  MIME(3L << 30);

  private final long mostBytes;

  ErrorScope(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** So many bytes. */
  public long mostBytes() {
    return mostBytes;
  }

  /** The same in words. */
  String most() {
    return (mostBytes >> 20) + " MB";
  }
}
