/** Companions: people at the table without an account, admitted by the code of the table. */
@NullMarked
package dev.ross.command.companion;

import org.jspecify.annotations.NullMarked;
