/**
 * ROSS as its users install it: a process of its own, with ports and a data folder of its own. It can be killed and
 * opened again on the same folder; in the end all its processes and files are removed.
 */
@NullMarked
package dev.ross.e2e.installation;

import org.jspecify.annotations.NullMarked;
