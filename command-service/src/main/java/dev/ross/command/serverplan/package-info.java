/** Stores which server has which tables on a date. Hails of seated parties go to these servers first. */
@NullMarked
package dev.ross.command.serverplan;

import org.jspecify.annotations.NullMarked;
