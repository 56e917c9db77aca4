/** The commands of the embedded MongoDB server, carried out on tables of a PostgreSQL. */
@NullMarked
package dev.ross.standalone.mongo.command;

import org.jspecify.annotations.NullMarked;
