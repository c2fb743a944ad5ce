/**
 * SOAP as Exchange speaks it, exact in writing and lenient in reading; the front doors are {@link
 * org.mailtrail.ews.soap.Xml} and {@link org.mailtrail.ews.soap.AnswerReader}. An inner room of
 * this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.soap;

import org.jspecify.annotations.NullMarked;
