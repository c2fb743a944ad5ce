package org.mailtrail.graph.telling;

import org.mailtrail.application.phrase.Sentence;

/** What is said of a sign-in that did not come about; docs/sign-in.md has the same list. */
public enum SignInSentence implements Sentence {
  SIGN_IN_OF("sign-in of mailbox {0}: {1}"),
  SIGN_IN_OF_SAYS("sign-in of mailbox {0}: {1} ({2} says: {3})"),
  COME_BACK("come back in {0} seconds"),
  CONSENT_LACKING("nobody has consented to what the application asks for"),
  PERMISSION_LACKING("the application lacks the permission {0}"),
  PUBLIC_CLIENT_REFUSED("the application may not sign in without a secret"),
  CLIENT_SECRET_REFUSED("the client secret is wrong or has expired"),
  GRANT_ENDED("the sign-in was revoked or has expired, or the password was changed"),
  MORE_WANTED("the platform wants more of the person, such as a second factor"),
  PERSON_SAID_NO("the person said no"),
  PERSON_TOO_LATE("the person took too long"),
  NOT_BEGUN_HERE("the answer belongs to no sign-in that was begun here in the last ten minutes"),
  OTHER_ACCOUNT("another account signed in than the one that was expected"),
  NOBODY_SIGNED_IN("no account has signed in so far"),
  NO_SUCH_TENANT("there is no tenant {0}, or no such application in it"),
  APPLICATION_OFF("the application {0} is switched off in its tenant"),
  CLOCKS_APART("this machine's clock and the platform's differ by more than five minutes"),
  NO_PLATFORM("what answers at {0} is not the identity platform"),
  NOBODY_VOUCHES("nobody here vouches for the certificate of what answers at {0}"),
  ASKS_SLOWNESS("{0} asks for slowness"),
  GIVES_NO_ANSWER("{0} gives no answer"),
  PLATFORM_REFUSES("the platform refuses"),
  GRANT_CONSENT(
      "Let an administrator grant consent for the application in Entra ID, then sign in again."),
  GIVE_ROLE(
      "Give the application the role \"Application Mail.ReadWrite\" for the mailbox in Exchange, as"
          + " docs/sign-in.md says."),
  ADD_PERMISSION(
      "Add the permission {0} of Microsoft Graph to the application in Entra ID and consent to it,"
          + " then sign in again."),
  ALLOW_PUBLIC(
      "Allow public client flows for the application in Entra ID, or sign in with a browser."),
  MAKE_CLIENT_SECRET("Make a new client secret in Entra ID and enter its value, not its id."),
  SIGN_IN_ONCE_MORE("Sign in again."),
  DO_WHAT_PAGE_ASKS(
      "Sign in again and do what the page asks for, or exempt the account in Conditional Access."),
  SAY_YES("Sign in again and consent."),
  BEGIN_AGAIN("Begin the sign-in again, and finish it within the time."),
  RIGHT_ACCOUNT("Sign in with the account that is set, or change the account first."),
  SIGN_IN_FIRST("Sign in."),
  CORRECT_TENANT("Correct tenant and client-id."),
  SWITCH_APPLICATION_ON(
      "In Entra ID, at Enterprise applications, switch \"Enabled for users to sign in\" on for"
          + " it."),
  SET_THIS_CLOCK("Set this machine's clock; let NTP keep it."),
  CHECK_PLATFORM(
      "Check the platform's address, and whether a proxy or a sign-in page of the network answers"
          + " instead."),
  TRUST_PLATFORM(
      "If a proxy of your own company answers, name its authority's certificate in the setting"
          + " mailtrail.identity.trust. Otherwise somebody stands in between."),
  COMPARE_REGISTRATION("Compare the application's registration with docs/sign-in.md."),
  STRANGER_ANSWERS("{0}; {1}"),
  PLATFORM_LATE("it does not answer in time"),
  PLATFORM_BREAKS("no connection, or it broke off ({0})"),
  PLATFORM_STATUS("it answers with status {0}"),
  ONLY_STATUS("status {0}"),
  INTERRUPTED_SIGN_IN("interrupted while signing in"),
  TALKS_TO_ALONE("sign-in talks to {0} alone"),
  PAGE_WITHOUT_ADDRESS("the sign-in page has no address"),
  ORGANISATION_HTTPS("the organisation's sign-in is not reached over HTTPS"),
  ORGANISATION_STATUS("the organisation's sign-in answers with status {0}"),
  ORGANISATION_SILENT("the organisation's sign-in does not answer ({0})"),
  ORGANISATION_STRANGE("the organisation's sign-in does not answer as an OpenID provider does"),
  ORGANISATION_ISSUER(
      "the organisation's sign-in names another issuer than mailtrail.oidc.issuer does"),
  ORGANISATION_LACKS("the organisation's sign-in has no usable {0}"),
  LOCAL_MEANWHILE("Try again; local users come in by password meanwhile."),
  NO_PLATFORM_ADDRESS("is not the address of an identity platform"),
  WRITE_PLATFORM("Write {0} or the sign-in address of your national cloud."),
  TENANT_UNKNOWN("the identity platform does not know {0}"),
  COPY_TENANT("Copy the tenant's id from Entra ID."),
  REDIRECT_ELSEWHERE("is neither an https address nor one on this machine"),
  WRITE_REDIRECT("Write {0} or an https address that is registered in Entra ID."),
  MAILBOX_HAS_NONE("mailbox {0} has none"),
  ENTER_CLIENT_SECRET("Make a client secret for the application in Entra ID and enter it."),
  NOT_FOR_TOKENS("the account of mailbox {0} does not sign in for tokens"),
  CHOOSE_SIGN_IN("Choose browser, device code or application."),
  COPY_FROM_PAGE("Copy it from the application's page in Entra ID."),
  NO_TENANT_OF("is neither a domain nor an id: mailbox {0}"),
  NO_DOMAIN_NOR_ID("is neither a domain nor an id"),
  NO_TENANT("is no tenant"),
  NOT_THIS_WAY("the account of mailbox {0} does not sign in this way"),
  CHOOSE_THIS_WAY("Choose this way as the account's sign-in first.");

  private final String english;

  SignInSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
