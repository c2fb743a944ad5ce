/**
 * Asking the platform for tokens through MSAL, and what its refusals mean; the front door is {@link
 * org.mailtrail.graph.msal.TokenRequest}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.msal;

import org.jspecify.annotations.NullMarked;
