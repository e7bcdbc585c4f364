/** Data files as trees that know where they stand, so that every complaint names file, line and key. */
@NullMarked
package id.temani.flows.yaml;

import org.jspecify.annotations.NullMarked;
