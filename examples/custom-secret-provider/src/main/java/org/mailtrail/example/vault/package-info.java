/** A secret provider of one's own: start at {@link org.mailtrail.example.vault.MountedSecrets}. */
@NullMarked
package org.mailtrail.example.vault;

import org.jspecify.annotations.NullMarked;
