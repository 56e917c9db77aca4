/** Whether what this service needs is there: whoever sends it requests asks that, and nobody restarts it for it. */
@NullMarked
package dev.ross.command.platform.health;

import org.jspecify.annotations.NullMarked;
