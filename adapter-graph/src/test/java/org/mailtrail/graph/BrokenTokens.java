package org.mailtrail.graph;

import java.util.Optional;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.TokenStore;

/** A token store whose database is out of reach. */
final class BrokenTokens implements TokenStore {
  @Override
  public Optional<Secret> load(SecretName name) {
    throw StoreException.unreachable("the database is out of reach", null);
  }

  @Override
  public void save(SecretName name, Secret cache) {
    throw StoreException.unreachable("the database is out of reach", null);
  }

  @Override
  public void remove(SecretName name) {
    throw StoreException.unreachable("the database is out of reach", null);
  }
}
