/**
 * Starts an installation in order of dependency: the checks of the machine, the backends, the services with the
 * properties that point them at these, and the summary on the terminal. Stops it in reverse order.
 */
@NullMarked
package dev.ross.standalone.launch;

import org.jspecify.annotations.NullMarked;
