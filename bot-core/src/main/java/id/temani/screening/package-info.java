/**
 * Questionnaires as values: what to ask next, what the answers add up to, and which help fits. Knows questions, points
 * and scales, never a particular instrument.
 */
@NullMarked
package id.temani.screening;

import org.jspecify.annotations.NullMarked;
