/**
 * What keeps secrets, handed over in one piece; {@link
 * org.mailtrail.application.plug.secrets.SecretsPlug} first.
 */
@NullMarked
package org.mailtrail.application.plug.secrets;

import org.jspecify.annotations.NullMarked;
