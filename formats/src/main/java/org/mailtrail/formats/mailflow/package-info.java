/** What PowerShell prints; {@link org.mailtrail.formats.mailflow.TransportRules} first. */
@NullMarked
package org.mailtrail.formats.mailflow;

import org.jspecify.annotations.NullMarked;
