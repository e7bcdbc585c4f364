/** Which help fits which result: a unit's signed table and the hint it gives, never a decision. */
@NullMarked
package id.temani.screening.pathway;

import org.jspecify.annotations.NullMarked;
