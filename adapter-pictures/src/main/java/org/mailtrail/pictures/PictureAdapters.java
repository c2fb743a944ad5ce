package org.mailtrail.pictures;

import java.time.Duration;
import okhttp3.Dns;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.guarded.Border;

/** Pictures that mail only points at. */
public final class PictureAdapters {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private PictureAdapters() {}

  /**
   * From public servers alone, by HTTP and HTTPS on their usual ports, through no proxy (ADR 0071).
   * All pictures of a message together take ten seconds at most.
   */
  public static RemotePictures fromPublicServers() {
    return within(Border.publicWeb());
  }

  /** From what lies within this border; for tests, whose servers are not public. */
  static RemotePictures within(Border border) {
    return new PublicPictures(() -> Client.within(border, Dns.SYSTEM, DEADLINE), DEADLINE);
  }
}
