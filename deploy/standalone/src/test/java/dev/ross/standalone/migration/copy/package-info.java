/** Tests of copying the event log and of translating the tokens of the processes. */
@NullMarked
package dev.ross.standalone.migration.copy;

import org.jspecify.annotations.NullMarked;
