/** The tables of seated parties, as boards of a restaurant keep them beside what they list. */
@NullMarked
package dev.ross.query.platform.tables;

import org.jspecify.annotations.NullMarked;
