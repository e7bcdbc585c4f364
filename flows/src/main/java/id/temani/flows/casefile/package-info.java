/** Words and plans of cases, as data. */
@NullMarked
package id.temani.flows.casefile;

import org.jspecify.annotations.NullMarked;
