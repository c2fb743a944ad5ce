package org.mailtrail.ews.discovery;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.ews.account.BasicSignIn;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.DiscoveredServer;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** One search for the server of a mailbox, from signpost to signpost. Used once, by one thread. */
public final class ServerSearch {
  static final Phrase WHAT = ExchangeWork.ASKING_AUTODISCOVER.with();
  private static final int LONGEST = 10;
  private final PoxWire wire;
  private final BasicSignIn signIn;
  private final TrustedServers trusted;
  private final Function<String, Candidates> candidates;
  private final List<String> asked = new ArrayList<>();
  private final String first;
  private String address;

  /**
   * A search that has not begun.
   *
   * @param trusted says to which servers the password may be sent
   * @param candidates where to look for the server of a mail domain
   */
  public ServerSearch(
      PoxWire wire,
      BasicSignIn signIn,
      TrustedServers trusted,
      Function<String, Candidates> candidates,
      String address) {
    this.wire = wire;
    this.signIn = signIn;
    this.trusted = trusted;
    this.candidates = candidates;
    this.first = address;
    this.address = address;
  }

  /**
   * Follows it to its end.
   *
   * @throws ExchangeException when there is none, or it leads where no password must be sent
   */
  public DiscoveredServer follow() {
    String about;
    do {
      about = address;
      Optional<DiscoveredServer> found = lookAround();
      if (found.isPresent()) {
        return found.get();
      }
    } while (!about.equals(address));
    throw new ExchangeException(
        Kind.NOT_FOUND,
        PortSentence.IN_DOING.with(
            WHAT, EwsSentence.NO_SERVER_SAYS.with(address, String.join(", ", asked))),
        EwsSentence.WRITE_EWS.with(),
        null);
  }

  /** Empty when there is nothing, or another address is to be asked about. */
  private Optional<DiscoveredServer> lookAround() {
    String about = address;
    Candidates places = candidates.apply(domain(about));
    for (URI server : places.servers()) {
      Optional<DiscoveredServer> found =
          ask(about.equals(first) ? server : trusted.checked(server));
      if (found.isPresent() || !about.equals(address)) {
        return found;
      }
    }
    if (places.signpost().isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> other = signpost(places.signpost().get());
    return other.isPresent() ? ask(trusted.checked(other.get())) : Optional.empty();
  }

  private Optional<DiscoveredServer> ask(URI start) {
    Optional<URI> server = Optional.of(start);
    while (server.isPresent()) {
      Optional<PoxAnswer> answer = answer(server.get());
      Optional<URI> ews = answer.flatMap(PoxAnswer::ews);
      if (ews.isPresent()) {
        return Optional.of(discovered(ews.get(), answer.get()));
      }
      answer.flatMap(PoxAnswer::otherAddress).ifPresent(other -> address = other);
      server = answer.flatMap(PoxAnswer::otherServer).map(trusted::checked);
    }
    return Optional.empty();
  }

  private DiscoveredServer discovered(URI ews, PoxAnswer answer) {
    return new DiscoveredServer(
        trusted.checkedScheme(ews), address, answer.web(), answer.publicFolders());
  }

  /** A server that does not answer, or not with this, is one of many. */
  private Optional<PoxAnswer> answer(URI server) {
    note(server);
    Credentials credentials = signIn.credentials(WHAT);
    try {
      PoxWire.Reply reply = wire.ask(server, address, credentials);
      if (reply.refusal().isPresent()) {
        throw signIn.refused(
            credentials, reply.refusal().get(), EwsSentence.ASKED_AT.with(server.getHost()));
      }
      return reply.answer();
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }

  private Optional<URI> signpost(URI server) {
    note(server);
    try {
      return wire.signpost(server);
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }

  private void note(URI server) {
    if (asked.size() >= LONGEST) {
      throw new ExchangeException(
          Kind.NOT_FOUND,
          PortSentence.IN_DOING.with(WHAT, EwsSentence.WITHOUT_END.with()),
          EwsSentence.WRITE_EWS.with(),
          null);
    }
    asked.add(server.getHost());
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
