package org.mailtrail.domain.specimens;

/** Wrong on purpose: the name says nothing. */
public final class MessageManager {}
