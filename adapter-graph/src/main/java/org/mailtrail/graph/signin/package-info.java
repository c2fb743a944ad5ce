/**
 * Signing in with a person's help, in a browser or by a code; the front door is {@link
 * org.mailtrail.graph.signin.SignIns}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.signin;

import org.jspecify.annotations.NullMarked;
