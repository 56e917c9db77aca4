/** Tests of what is checked and prepared before the services start. */
@NullMarked
package dev.ross.standalone;

import org.jspecify.annotations.NullMarked;
