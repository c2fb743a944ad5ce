/**
 * Tokens without a person: kept, held and renewed; the front door is {@link
 * org.mailtrail.graph.token.TokenRenewals}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.token;

import org.jspecify.annotations.NullMarked;
