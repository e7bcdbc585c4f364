package id.temani.flows.casefile;

import id.temani.casefile.AssessmentRule;
import id.temani.casefile.CasePlans;
import id.temani.casefile.CaseWords;
import id.temani.casefile.ConsentTerms;
import id.temani.casefile.InterviewReader;
import id.temani.casefile.TimeWords;
import id.temani.referral.Facilities;

/** Everything about cases that comes out of the data files. */
public record CaseData(
        CaseWords words,
        ConsentTerms consents,
        TimeWords times,
        CasePlans plans,
        AssessmentRule assessment,
        InterviewReader answers,
        Facilities facilities) {}
