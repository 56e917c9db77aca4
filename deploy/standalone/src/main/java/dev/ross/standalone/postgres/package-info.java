/**
 * The databases of an installation. Where no address is given, a PostgreSQL of our own runs on the data folder, with
 * every setting on that makes a commit survive a power cut; either way the same databases and roles are found or
 * created in it: owners that change schemas, and users with no right that a migration did not grant them.
 */
@NullMarked
package dev.ross.standalone.postgres;

import org.jspecify.annotations.NullMarked;
