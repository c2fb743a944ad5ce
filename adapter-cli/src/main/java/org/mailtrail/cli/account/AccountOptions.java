package org.mailtrail.cli.account;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.cli.option.TypedWords;
import picocli.CommandLine.Option;

/** The options that say who the job is. */
final class AccountOptions {
  @Option(
      names = "--sign-in",
      paramLabel = "WAY",
      converter = TypedWords.SignIn.class,
      description = "browser, device-code, application, password or given-token.")
  private Account.@Nullable Method method;

  @Option(
      names = "--user",
      paramLabel = "USER",
      description = "The account's name; learnt at sign-in if not set.")
  private @Nullable String user;

  @Option(names = "--tenant", paramLabel = "TENANT", description = "The directory's id or domain.")
  private @Nullable String tenant;

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      description = "The registered application's id.")
  private @Nullable String clientId;

  @Option(
      names = "--redirect-url",
      paramLabel = "URL",
      description = "Where the browser comes back to; as it is registered.")
  private @Nullable URI redirectUrl;

  /** The account with what was given. */
  Account over(Account before) {
    return new Account(
        method == null ? before.method() : method,
        user == null ? before.user() : user,
        tenant == null ? before.tenant() : tenant,
        clientId == null ? before.clientId() : clientId,
        redirectUrl == null ? before.redirectUrl() : redirectUrl);
  }
}
