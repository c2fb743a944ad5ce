/**
 * Microsoft Entra ID, as far as sign-in goes; the front door is {@link
 * org.mailtrail.simulator.identity.EntraId}.
 */
@NullMarked
package org.mailtrail.simulator.identity;

import org.jspecify.annotations.NullMarked;
