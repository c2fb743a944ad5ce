package org.mailtrail.simulator.identity;

/**
 * A request for tokens, for assertions; without its credentials.
 *
 * @param clientId who asked
 * @param grant the grant type, its last part after a colon
 * @param scope what was asked for
 * @param claims what was asked for in addition, may be empty
 */
public record TokenForm(String clientId, String grant, String scope, String claims) {}
