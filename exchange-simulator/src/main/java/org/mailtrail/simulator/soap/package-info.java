/**
 * XML that streams, and Microsoft's schemas as its judge; the front doors are {@link
 * org.mailtrail.simulator.soap.XmlOut} and {@link org.mailtrail.simulator.soap.XmlNode}.
 */
@NullMarked
package org.mailtrail.simulator.soap;

import org.jspecify.annotations.NullMarked;
