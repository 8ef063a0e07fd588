/**
 * Student's t by degrees of freedom 1–11. `halves`: the quantiles 52.5 %, 57.5 % … 97.5 %, so that with their negatives
 * twenty equally likely values stand for the whole; `of50`, `of80`, `of90`: half-widths of the central ranges.
 */
export const studentQuantiles = [
  {
    halves: ['0.079', '0.240', '0.414', '0.613', '0.854', '1.171', '1.632', '2.414', '4.165', '12.706'],
    of50: '1.000',
    of80: '3.078',
    of90: '6.314',
  },
  {
    halves: ['0.071', '0.215', '0.365', '0.528', '0.713', '0.931', '1.210', '1.604', '2.282', '4.303'],
    of50: '0.816',
    of80: '1.886',
    of90: '2.920',
  },
  {
    halves: ['0.068', '0.206', '0.349', '0.502', '0.671', '0.866', '1.105', '1.423', '1.924', '3.182'],
    of50: '0.765',
    of80: '1.638',
    of90: '2.353',
  },
  {
    halves: ['0.067', '0.202', '0.341', '0.490', '0.652', '0.836', '1.057', '1.344', '1.778', '2.776'],
    of50: '0.741',
    of80: '1.533',
    of90: '2.132',
  },
  {
    halves: ['0.066', '0.199', '0.337', '0.482', '0.641', '0.819', '1.031', '1.301', '1.699', '2.571'],
    of50: '0.727',
    of80: '1.476',
    of90: '2.015',
  },
  {
    halves: ['0.065', '0.197', '0.334', '0.477', '0.633', '0.808', '1.013', '1.273', '1.650', '2.447'],
    of50: '0.718',
    of80: '1.440',
    of90: '1.943',
  },
  {
    halves: ['0.065', '0.196', '0.331', '0.474', '0.628', '0.800', '1.001', '1.254', '1.617', '2.365'],
    of50: '0.711',
    of80: '1.415',
    of90: '1.895',
  },
  {
    halves: ['0.065', '0.195', '0.330', '0.471', '0.624', '0.794', '0.993', '1.240', '1.592', '2.306'],
    of50: '0.706',
    of80: '1.397',
    of90: '1.860',
  },
  {
    halves: ['0.064', '0.195', '0.329', '0.469', '0.621', '0.790', '0.986', '1.230', '1.574', '2.262'],
    of50: '0.703',
    of80: '1.383',
    of90: '1.833',
  },
  {
    halves: ['0.064', '0.194', '0.328', '0.468', '0.619', '0.786', '0.980', '1.221', '1.559', '2.228'],
    of50: '0.700',
    of80: '1.372',
    of90: '1.812',
  },
  {
    halves: ['0.064', '0.194', '0.327', '0.466', '0.617', '0.783', '0.976', '1.214', '1.548', '2.201'],
    of50: '0.697',
    of80: '1.363',
    of90: '1.796',
  },
] as const;

/** How forecasts are stated and held against what a unit says. An example, to be confirmed. */
export const forecastThresholds = {
  /** Seed and number of the draws behind a total: the same sheet always gets the same forecast. */
  seed: 20190136,
  draws: 2000,
  /** How far the pace of a sum may change for reasons no month shows, as a share of itself; chosen on the backtest. */
  paceAllowance: '0.1',
  /** 确定能 is doubted below this share (in twentieths) of outcomes that meet the target; 完全不可能 from the other on. */
  certainFrom: 10,
  impossibleBelow: 10,
  possibleFrom: 2,
} as const;
