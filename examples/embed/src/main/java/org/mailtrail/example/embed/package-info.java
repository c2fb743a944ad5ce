/** E-mail logging inside a CRM: start at {@link org.mailtrail.example.embed.CrmLogging}. */
@NullMarked
package org.mailtrail.example.embed;

import org.jspecify.annotations.NullMarked;
