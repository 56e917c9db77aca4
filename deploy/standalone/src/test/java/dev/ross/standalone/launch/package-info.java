/** Tests of what is checked, written and awaited around the start of the services. */
@NullMarked
package dev.ross.standalone.launch;

import org.jspecify.annotations.NullMarked;
