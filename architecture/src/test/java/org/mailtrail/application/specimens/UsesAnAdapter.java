package org.mailtrail.application.specimens;

/** Wrong on purpose: the application must not know adapters. */
public final class UsesAnAdapter {
  /** The wrong thing. */
  public org.mailtrail.graph.GraphAdapters graph;
}
