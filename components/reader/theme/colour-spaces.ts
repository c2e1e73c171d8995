import { toLinear } from './colour.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** `none` is zero; percentages are of `full`. */
export function numberOf(part: string, full: number): number {
  if (part === 'none') return 0;
  return part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * full : Number(part);
}

/** `undefined` means opaque; null is not an alpha. */
export function alphaOf(part: string | undefined): number | null {
  if (part === undefined) return 1;
  const value = numberOf(part.trim(), 1);
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : null;
}

// Matrices and transfer functions: CSS Color Module Level 4, "Sample code for color conversions".
const srgbToXyz: Matrix = [
  [0.41239079926595934, 0.357584339383878, 0.1804807884018343],
  [0.21263900587151027, 0.715168678767756, 0.07219231536073371],
  [0.01933081871559182, 0.11919477979462598, 0.9505321522496607],
];
const p3ToXyz: Matrix = [
  [0.4865709486482162, 0.26566769316909306, 0.1982172852343625],
  [0.2289745640697488, 0.6917385218365064, 0.079286914093745],
  [0, 0.04511338185890264, 1.043944368900976],
];
const a98ToXyz: Matrix = [
  [0.5766690429101305, 0.1855582379065463, 0.1882286462349947],
  [0.29734497525053605, 0.6273635662554661, 0.07529145849399788],
  [0.02703136138641234, 0.07068885253582723, 0.9913375368376388],
];
const rec2020ToXyz: Matrix = [
  [0.6369580483012914, 0.14461690358620832, 0.1688809751641721],
  [0.2627002120112671, 0.6779980715188708, 0.05930171646986196],
  [0, 0.028072693049087428, 1.060985057710791],
];
const prophotoToXyzD50: Matrix = [
  [0.7977666449006423, 0.13518129740053308, 0.0313477341283922],
  [0.2880748288194013, 0.711835234241873, 0.00008993693872564],
  [0, 0, 0.8251046025104602],
];
const d50ToD65: Matrix = [
  [0.955473421488075, -0.02309845494876471, 0.06325924320057072],
  [-0.0283697093338637, 1.0099953980813041, 0.021041441191917323],
  [0.012314014864481998, -0.020507649298898964, 1.330365926242124],
];
const lmsToXyz: Matrix = [
  [1.2268798758459243, -0.5578149944602171, 0.2813910456659647],
  [-0.0405757452148008, 1.112286803280317, -0.0717110580655164],
  [-0.0763729366746601, -0.4214933324022432, 1.5869240198367816],
];
const oklabToLms: Matrix = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
];

const curve = (size: (part: number) => number) => (part: number) => Math.sign(part) * size(Math.abs(part));
const a98Linear = curve((part) => part ** (563 / 256));
const prophotoLinear = curve((part) => (part <= 16 / 512 ? part / 16 : part ** 1.8));
const rec2020Linear = curve((part) =>
  part < 0.0812428583 ? part / 4.5 : ((part + 0.09929682680944) / 1.09929682680944) ** (1 / 0.45),
);

/** XYZ with the D65 white of a colour in a named space; null for a space unknown to us. */
export function spaceToXyz(space: string, parts: readonly string[]): Triple | null {
  const by = (full: number): Triple => [at(parts, 0, full), at(parts, 1, full), at(parts, 2, full)];
  switch (space) {
    case 'srgb':
      return times(srgbToXyz, by(1).map(toLinear));
    case 'srgb-linear':
      return times(srgbToXyz, by(1));
    case 'display-p3':
      return times(p3ToXyz, by(1).map(toLinear));
    case 'a98-rgb':
      return times(a98ToXyz, by(1).map(a98Linear));
    case 'rec2020':
      return times(rec2020ToXyz, by(1).map(rec2020Linear));
    case 'prophoto-rgb':
      return times(d50ToD65, times(prophotoToXyzD50, by(1).map(prophotoLinear)));
    case 'xyz':
    case 'xyz-d65':
      return by(1);
    case 'xyz-d50':
      return times(d50ToD65, by(1));
    case 'lab':
      return labToXyz([at(parts, 0, 100), at(parts, 1, 125), at(parts, 2, 125)]);
    case 'lch':
      return labToXyz(polar([at(parts, 0, 100), at(parts, 1, 150), degrees(parts[2])]));
    case 'oklab':
      return oklabToXyz([at(parts, 0, 1), at(parts, 1, 0.4), at(parts, 2, 0.4)]);
    case 'oklch':
      return oklabToXyz(polar([at(parts, 0, 1), at(parts, 1, 0.4), degrees(parts[2])]));
    default:
      return null;
  }
}

function at(parts: readonly string[], index: number, full: number): number {
  return numberOf(parts[index] ?? '', full);
}

/** Computed hues are plain numbers, or carry "deg". */
function degrees(part = ''): number {
  return numberOf(part.replace(/deg$/, ''), 360);
}

function times(matrix: Matrix, vector: readonly number[]): Triple {
  const [x = 0, y = 0, z = 0] = vector;
  return [
    matrix[0][0] * x + matrix[0][1] * y + matrix[0][2] * z,
    matrix[1][0] * x + matrix[1][1] * y + matrix[1][2] * z,
    matrix[2][0] * x + matrix[2][1] * y + matrix[2][2] * z,
  ];
}

function polar([lightness, chroma, hue]: Triple): Triple {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

function oklabToXyz(oklab: Triple): Triple {
  return times(
    lmsToXyz,
    times(oklabToLms, oklab).map((part) => part ** 3),
  );
}

function labToXyz([lightness, a, b]: Triple): Triple {
  const epsilon = 216 / 24389;
  const kappa = 24389 / 27;
  const fy = (lightness + 16) / 116;
  const fx = fy + a / 500;
  const fz = fy - b / 200;
  const uncube = (part: number) => (part ** 3 > epsilon ? part ** 3 : (116 * part - 16) / kappa);
  const x = uncube(fx) * (0.3457 / 0.3585);
  const y = lightness > kappa * epsilon ? fy ** 3 : lightness / kappa;
  const z = uncube(fz) * ((1 - 0.3457 - 0.3585) / 0.3585);
  return times(d50ToD65, [x, y, z]);
}
