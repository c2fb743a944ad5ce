/**
 * People sign in at the organisation's OpenID provider; {@link org.mailtrail.graph.OpenIdProvider}
 * is its door.
 */
@NullMarked
package org.mailtrail.graph.openid;

import org.jspecify.annotations.NullMarked;
