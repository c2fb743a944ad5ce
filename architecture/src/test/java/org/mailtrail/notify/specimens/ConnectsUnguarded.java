package org.mailtrail.notify.specimens;

/** Wrong on purpose: nobody judges what it connects to. */
public final class ConnectsUnguarded {
  /** The wrong thing. */
  public java.net.http.HttpClient client;
}
