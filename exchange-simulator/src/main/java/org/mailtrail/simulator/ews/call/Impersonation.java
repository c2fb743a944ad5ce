package org.mailtrail.simulator.ews.call;

import java.util.Optional;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.soap.SoapFault;
import org.mailtrail.simulator.soap.XmlNode;

/** In whose name a request is answered (MS-OXWSADISC and types.xsd: ExchangeImpersonation). */
public final class Impersonation {
  private Impersonation() {}

  public static SimulatedUser actor(XmlNode envelope, SimulatedUser account, EwsServer server) {
    Optional<XmlNode> wanted =
        envelope
            .at("Header", "ExchangeImpersonation", "ConnectingSID")
            .flatMap(sid -> sid.children().stream().findFirst());
    return wanted.map(name -> acted(name.text(), account, server)).orElse(account);
  }

  private static SimulatedUser acted(String address, SimulatedUser account, EwsServer server) {
    if (server.store().find(address).isEmpty()) {
      throw SoapFault.of(
          "ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it.");
    }
    if (!account.impersonates(address)) {
      throw SoapFault.of(
          "ErrorImpersonateUserDenied",
          "The account does not have permission to impersonate the requested user.");
    }
    return server.accounts().owner(address).orElseGet(() -> SimulatedUser.withoutSignIn(address));
  }
}
