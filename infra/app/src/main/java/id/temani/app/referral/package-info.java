/** The page on which a facility answers a referral. */
@NullMarked
package id.temani.app.referral;

import org.jspecify.annotations.NullMarked;
