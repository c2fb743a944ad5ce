/**
 * Signing in at Microsoft's identity platform, by MSAL; the front door is {@link
 * org.mailtrail.graph.identity.SignIns}.
 */
@NullMarked
package org.mailtrail.graph.identity;

import org.jspecify.annotations.NullMarked;
