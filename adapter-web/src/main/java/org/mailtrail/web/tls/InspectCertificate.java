package org.mailtrail.web.tls;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.application.port.SetupException;

/** Tells whether the certificate that lies in the files is fit, and for how long. */
public final class InspectCertificate {
  private static final Duration SOON = Duration.ofDays(14);

  private final CertificateReader reader;
  private final Clock clock;

  /** Looking at these files. */
  public InspectCertificate(CertificateFiles files, Clock clock) {
    this.reader = new CertificateReader(files, clock);
    this.clock = clock;
  }

  /**
   * What is found now, in the files.
   *
   * @param host the name by which browsers ask, where it is set
   */
  public List<Finding> run(Optional<String> host) {
    try {
      ServedCertificate read = reader.read(reader.content());
      List<Finding> found = new ArrayList<>();
      found.add(time(read));
      host.filter(name -> !vouches(read, name.toLowerCase(Locale.ROOT)))
          .map(name -> foreign(read, name))
          .ifPresent(found::add);
      return found;
    } catch (SetupException unfit) {
      return List.of(
          Finding.broken(
              "certificate-unfit", unfit.getMessage() + ".", unfit.seen(), unfit.advice()));
    }
  }

  private Finding time(ServedCertificate read) {
    String until = read.endsAt().toString();
    return clock.instant().plus(SOON).isBefore(read.endsAt())
        ? Finding.good(
            "certificate",
            "The certificate of " + read + " ends at " + until + ".",
            read.owner(),
            until)
        : Finding.bad(
            "certificate-ending",
            "The certificate of " + read + " ends at " + until + ".",
            "Put the one that takes its place into the file.",
            read.owner(),
            until);
  }

  private static Finding foreign(ServedCertificate read, String host) {
    return Finding.bad(
        "certificate-name",
        "The certificate of " + read + " is not for " + host + ".",
        "Order one for that name, or correct mailtrail.console.url.",
        read.owner(),
        host);
  }

  /** A star stands for one part (RFC 6125 §6.4.3). */
  private static boolean vouches(ServedCertificate read, String host) {
    return read.names().contains(host)
        || read.names().contains("*" + host.replaceFirst("^[^.]*", ""));
  }
}
