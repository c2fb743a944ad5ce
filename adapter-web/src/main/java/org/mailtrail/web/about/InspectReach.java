package org.mailtrail.web.about;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.web.approach.Approach;
import org.mailtrail.web.tls.CertificateFiles;
import org.mailtrail.web.tls.InspectCertificate;

/** Tells whether the way on which a browser has come is the one that is set. */
public final class InspectReach {
  private final Optional<URI> url;
  private final Optional<InspectCertificate> certificate;

  /**
   * Looking at this.
   *
   * @param url by which users know the console
   * @param certificate with which it speaks HTTPS itself
   */
  public InspectReach(Optional<URI> url, Optional<CertificateFiles> certificate, Clock clock) {
    this.url = url;
    this.certificate = certificate.map(files -> new InspectCertificate(files, clock));
  }

  /** What is found of the one who asks. */
  public List<Finding> run(Approach approach) {
    List<Finding> found = new ArrayList<>();
    found.add(address(approach));
    if (!approach.isSecure() && !approach.from().isLoopbackAddress()) {
      found.add(
          Finding.bad(
              "plain-http",
              "You have come by plain HTTP from another machine: passwords can be read on the way.",
              "Set a certificate, or put a proxy with HTTPS before the console."));
    }
    found.add(visitor(approach));
    found.addAll(run());
    return found;
  }

  private static Finding visitor(Approach approach) {
    return approach.isDoubted()
        ? Finding.bad(
            "proxy-doubted",
            "Header fields of a proxy came from " + approach.address() + " and were not believed.",
            "If that is your proxy, name it in mailtrail.console.proxies.",
            approach.address())
        : Finding.good("visitor", "You come from " + approach.address() + ".", approach.address());
  }

  /** What is found of the settings alone. */
  public List<Finding> run() {
    return certificate.map(one -> one.run(url.map(URI::getHost))).orElse(List.of());
  }

  private Finding address(Approach approach) {
    String asked = (approach.isSecure() ? "https://" : "http://") + approach.host();
    return url.isPresent()
        ? compared(asked, url.get().toString())
        : unset(asked, approach.from().isLoopbackAddress());
  }

  private static Finding unset(String asked, boolean isFromHere) {
    return isFromHere
        ? Finding.good("address", "You have asked for " + asked + ".", asked)
        : Finding.bad(
            "address-unset",
            "You have asked for " + asked + ", and mailtrail.console.url is not set.",
            "Set it, so that links lead there whoever makes them.",
            asked);
  }

  private static Finding compared(String asked, String set) {
    return origin(set).equals(origin(asked))
        ? Finding.good("address", "You have asked for " + asked + ".", asked)
        : Finding.bad(
            "address-other",
            "You have asked for " + asked + ", but mailtrail.console.url is " + set + ".",
            "Open that one; if it does not lead here, correct the setting, or what the proxy"
                + " tells.",
            asked,
            set);
  }

  private static String origin(String address) {
    return address
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(https?://[^/]*).*", "$1")
        .replaceFirst("^(http://.*):80$", "$1")
        .replaceFirst("^(https://.*):443$", "$1");
  }
}
