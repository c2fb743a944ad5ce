package org.mailtrail.testkit.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.access.Users;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class AccessContractsAreStrictTest {
  private static Supplier<Users> users = GoodUsers::new;
  private static Supplier<Tokens> tokens = GoodTokens::new;

  @Test
  void every_clause_of_users_notices_what_breaks_it() {
    Strictness.prove(
        UsersTrial.class,
        Map.of(
            "there_is_none_at_first", () -> users = Haunted::new,
            "what_is_saved_is_found_as_it_was", () -> users = ForgetsPasswords::new,
            "one_that_is_saved_again_takes_its_place", () -> users = FirstStays::new,
            "all_are_listed_by_name", () -> users = ListsBackwards::new,
            "one_that_is_removed_is_gone_and_the_others_stay", () -> users = RemovesAll::new,
            "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
                () -> users = GoodUsers::new));
  }

  @Test
  void every_clause_of_tokens_notices_what_breaks_it() {
    Strictness.prove(
        TokensTrial.class,
        Map.of(
            "what_is_kept_is_found_as_it_was", () -> tokens = ForgetsKinds::new,
            "one_that_is_kept_again_takes_its_place", () -> tokens = FirstTokenStays::new,
            "those_of_a_user_are_listed_latest_first", () -> tokens = ListsTokensBackwards::new,
            "one_is_removed_by_one_call_alone", () -> tokens = AlwaysRemoves::new,
            "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
                () -> tokens = GoodTokens::new));
  }

  /** Run by hand, not by the build. */
  static class UsersTrial extends UsersContract {
    @Override
    protected Users empty() {
      return users.get();
    }

    @Override
    protected Users outOfReach() {
      return users.get();
    }
  }

  /** Run by hand, not by the build. */
  static class TokensTrial extends TokensContract {
    @Override
    protected Tokens empty() {
      return tokens.get();
    }

    @Override
    protected Tokens outOfReach() {
      return tokens.get();
    }
  }

  private static class GoodUsers implements Users {
    final Users good = new InMemoryUsers(new Memory());

    @Override
    public Optional<User> find(UserName name) {
      return good.find(name);
    }

    @Override
    public List<User> all() {
      return good.all();
    }

    @Override
    public void save(User user) {
      good.save(user);
    }

    @Override
    public void remove(UserName name) {
      good.remove(name);
    }
  }

  private static final class Haunted extends GoodUsers {
    Haunted() {
      save(new User(new UserName("ghost"), Role.ADMIN, Optional.empty(), Optional.empty()));
    }
  }

  private static final class ForgetsPasswords extends GoodUsers {
    @Override
    public void save(User user) {
      good.save(new User(user.name(), user.role(), user.salesperson(), Optional.empty()));
    }
  }

  private static final class FirstStays extends GoodUsers {
    @Override
    public void save(User user) {
      if (find(user.name()).isEmpty()) {
        good.save(user);
      }
    }
  }

  private static final class ListsBackwards extends GoodUsers {
    @Override
    public List<User> all() {
      return good.all().stream().sorted((a, b) -> b.name().compareTo(a.name())).toList();
    }
  }

  private static final class RemovesAll extends GoodUsers {
    @Override
    public void remove(UserName name) {
      all().forEach(user -> good.remove(user.name()));
    }
  }

  private static class GoodTokens implements Tokens {
    final Tokens good = new InMemoryTokens(new Memory());

    @Override
    public void keep(Token token) {
      good.keep(token);
    }

    @Override
    public Optional<Token> find(TokenHash hash) {
      return good.find(hash);
    }

    @Override
    public List<Token> of(UserName user) {
      return good.of(user);
    }

    @Override
    public boolean remove(TokenHash hash) {
      return good.remove(hash);
    }
  }

  private static final class ForgetsKinds extends GoodTokens {
    @Override
    public void keep(Token token) {
      good.keep(
          new Token(
              token.hash(), Token.Kind.SESSION, token.user(), token.label(), token.lifetime()));
    }
  }

  private static final class FirstTokenStays extends GoodTokens {
    @Override
    public void keep(Token token) {
      if (find(token.hash()).isEmpty()) {
        good.keep(token);
      }
    }
  }

  private static final class ListsTokensBackwards extends GoodTokens {
    @Override
    public List<Token> of(UserName user) {
      List<Token> backwards = new java.util.ArrayList<>(good.of(user));
      java.util.Collections.reverse(backwards);
      return backwards;
    }
  }

  private static final class AlwaysRemoves extends GoodTokens {
    @Override
    public boolean remove(TokenHash hash) {
      good.remove(hash);
      return true;
    }
  }
}
