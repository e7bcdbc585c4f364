/** Words of danger and whom to call, as data that people of the profession review. */
@NullMarked
package id.temani.flows.safety;

import org.jspecify.annotations.NullMarked;
